using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace FactCheck.Ingestion;

/// <summary>XML from strangers: document types are stepped over, so there are no entities of their own and nothing from elsewhere; bounded in depth.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 200;

    /// <summary>The root element, or null and what is wrong.</summary>
    public static XElement? Parse(string text, IngestionOptions options, out string? problem)
    {
        problem = null;
        try
        {
            if (IsTooDeep(text, options))
                problem = "nests its elements too deep";
            else
            {
                using var reader = Reader(text, options);
                return XElement.Load(reader);
            }
        }
        catch (XmlException e)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"is no well-formed XML at line {e.LineNumber}, column {e.LinePosition}");
        }
        return null;
    }

    private static bool IsTooDeep(string text, IngestionOptions options)
    {
        using var reader = Reader(text, options);
        while (reader.Read())
            if (reader.Depth > MaxDepth)
                return true;
        return false;
    }

    private static XmlReader Reader(string text, IngestionOptions options) => XmlReader.Create(new StringReader(text.TrimStart()), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = options.MaxUnpackedBytes,
        CheckCharacters = false,
    });
}
