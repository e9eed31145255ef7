using FactCheck.Model;

namespace FactCheck.Checking.Time;

/// <summary>An event of a known sort and the date that the text gives it.</summary>
/// <param name="Kind">The sort: what stands behind "begin-" or "end-" in its cue ("marriage", "building").</param>
/// <param name="Begins">Whether something begins with it.</param>
/// <param name="Cue">Its words.</param>
/// <param name="Date">Its date.</param>
/// <param name="Days">The days that the date may mean.</param>
internal sealed record EventDate(string Kind, bool Begins, Cue Cue, Claim Date, DaySpan Days);
