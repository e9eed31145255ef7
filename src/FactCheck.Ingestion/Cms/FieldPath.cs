using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace FactCheck.Ingestion.Cms;

/// <summary>Finds the values that a name of a <see cref="CmsMapping"/> stands for in a record of an export.</summary>
internal static class FieldPath
{
    /// <summary>No path that a person writes is longer, and lists of lists multiply.</summary>
    private const int MaxValues = 1000;

    /// <summary>The first value with content under the first name that has any, with the place where it was found.</summary>
    public static (string Name, JsonElement Value)? First(JsonElement record, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (record.ValueKind == JsonValueKind.Object && IsField(name))
            {
                if (Property(record, name) is { } value && HasContent(value))
                    return (name, value);
                continue;
            }

            foreach (var found in All(record, name))
                if (HasContent(found.Value))
                    return found;
        }

        return null;
    }

    /// <summary>Every value under a name, in order; "*" stands for any field.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> All(JsonElement record, string name)
    {
        // A field may have dots in its own name.
        if (name.Contains('.', StringComparison.Ordinal) && Property(record, name) is { } whole)
            return [(name, whole)];
        return Follow(record, name.Split('.'), 0, "").Take(MaxValues);
    }

    /// <summary>The value as a line of text, or null where it is none.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static bool HasContent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ShowsInk(value) || !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => true,
        _ => false,
    };

    /// <summary>Whether a sign of ASCII stands in a string before anything escaped: then the whole need not be made.</summary>
    private static bool ShowsInk(JsonElement value)
    {
        var text = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        return (text.IndexOf((byte)'\\') is >= 0 and var escape ? text[..escape] : text).ContainsAnyInRange((byte)'!', (byte)'~');
    }

    private static IEnumerable<(string Name, JsonElement Value)> Follow(JsonElement at, string[] steps, int step, string path)
    {
        if (step == steps.Length)
        {
            yield return (path, at);
            yield break;
        }
        if (at.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in at.EnumerateArray())
            {
                foreach (var found in Follow(item, steps, step, $"{path}[{index}]"))
                    yield return found;
                index++;
            }
        }
        else if (at.ValueKind == JsonValueKind.Object && steps[step] == "*")
        {
            foreach (var field in at.EnumerateObject())
                foreach (var found in Follow(field.Value, steps, step + 1, Join(path, field.Name)))
                    yield return found;
        }
        else if (Property(at, steps[step]) is { } next)
        {
            foreach (var found in Follow(next, steps, step + 1, Join(path, steps[step])))
                yield return found;
        }
    }

    /// <summary>Whether a name is that of one field, as nearly all are, and no path.</summary>
    private static bool IsField(string name) => !name.AsSpan().ContainsAny('.', '*');

    private static string Join(string path, string step) => path.Length == 0 ? step : $"{path}.{step}";

    private static JsonElement? Property(JsonElement record, string name)
    {
        if (record.ValueKind != JsonValueKind.Object)
            return null;
        if (record.TryGetProperty(name, out var exact))
            return exact;
        foreach (var field in record.EnumerateObject())
            if (IsNamed(field, name))
                return field.Value;
        return null;
    }

    private static bool IsNamed(JsonProperty field, string name)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(field);
        return Ascii.IsValid(raw) && !raw.Contains((byte)'\\') ? Ascii.EqualsIgnoreCase(raw, name) : field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
