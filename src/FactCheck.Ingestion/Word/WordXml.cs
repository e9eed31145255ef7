using System.Xml;

namespace FactCheck.Ingestion.Word;

/// <summary>Reads WordprocessingML by local names: the strict and the transitional namespaces differ in nothing else.</summary>
internal static class WordXml
{
    /// <summary>The value of an attribute of the current element, or null.</summary>
    public static string? Attribute(XmlReader xml, string name)
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        xml.MoveToElement();
        return null;
    }

    /// <summary>Whether a property that may be switched off is on: present, and not "0", "false" or "off".</summary>
    public static bool IsOn(XmlReader xml) => Attribute(xml, "val") is not ("0" or "false" or "off");
}
