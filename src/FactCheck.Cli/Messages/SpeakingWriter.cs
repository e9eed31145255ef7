using System.Text;

namespace FactCheck.Cli.Messages;

/// <summary>A writer that says what is written to it in the reader's language.</summary>
internal sealed class SpeakingWriter(TextWriter writer, ProgramMessages messages) : TextWriter
{
    /// <inheritdoc />
    public override Encoding Encoding => writer.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => writer.Write(value);

    /// <inheritdoc />
    public override void Write(string? value) => writer.Write(value is null ? null : messages.Say(value));

    /// <inheritdoc />
    public override void WriteLine(string? value) => writer.WriteLine(value is null ? null : messages.Say(value));

    /// <inheritdoc />
    public override void Flush() => writer.Flush();
}
