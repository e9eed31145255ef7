using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Languages;

/// <summary>
/// The fingerprint of rules: SHA-256 over what they say, in the order in which they say it.
/// Comments, layout and places do not count.
/// </summary>
internal static class RuleHash
{
    // A new way to write the content down gets a new first line, so that old and new hashes never mean two things.
    private const string Form = "FactCheck rules 1";

    /// <summary>The 32 bytes of the hash.</summary>
    public static byte[] Of(RuleNode root)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Form);
            Write(writer, root);
        }

        return SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static void Write(BinaryWriter writer, RuleNode node)
    {
        if (node.Scalar is { } text)
        {
            writer.Write('s');
            writer.Write(text);
        }
        else if (node.IsMap)
        {
            writer.Write('m');
            writer.Write7BitEncodedInt(node.Entries.Length);
            foreach (var (key, value) in node.Entries)
            {
                writer.Write(key);
                Write(writer, value);
            }
        }
        else
        {
            writer.Write('l');
            writer.Write7BitEncodedInt(node.Items.Length);
            foreach (var item in node.Items)
                Write(writer, item);
        }
    }
}
