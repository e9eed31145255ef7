using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Pipeline.Configuration;

/// <summary>The configuration's keys as a JSON Schema (draft 2020-12), for editors.</summary>
public static class ConfigurationSchema
{
    /// <summary>The schema.</summary>
    public static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", ConfigurationFile.Name);
            WriteKey(json, ConfigurationKeys.Root);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteKey(Utf8JsonWriter json, ConfigurationKey key)
    {
        json.WriteString("description", key.Usual is { } usual ? $"{key.Description} Default: {usual}." : key.Description);
        switch (key.Kind)
        {
            case ValueKind.Number:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", key.Least);
                json.WriteNumber("maximum", key.Most);
                break;
            case ValueKind.Flag:
                json.WriteString("type", "boolean");
                break;
            case ValueKind.Choice:
                WriteChoices(json, key);
                break;
            case ValueKind.TextList:
                WriteTextOrList(json);
                break;
            case ValueKind.Section:
                WriteSection(json, key);
                break;
            case ValueKind.Table:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteKey(json, key.Values!);
                json.WriteEndObject();
                break;
            default:
                // YAML reads 1.83 and 2026 as numbers where a text is meant.
                json.WriteStartArray("type");
                json.WriteStringValue("string");
                json.WriteStringValue("number");
                json.WriteEndArray();
                break;
        }
    }

    private static void WriteChoices(Utf8JsonWriter json, ConfigurationKey key)
    {
        json.WriteStartArray("enum");
        foreach (var choice in key.Choices)
            json.WriteStringValue(choice);
        // To YAML 1.1 an unquoted off is false.
        if (key.Choices.Contains("off"))
            json.WriteBooleanValue(false);
        json.WriteEndArray();
    }

    private static void WriteTextOrList(Utf8JsonWriter json)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSection(Utf8JsonWriter json, ConfigurationKey key)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var child in key.Keys)
        {
            json.WriteStartObject(child.Name);
            WriteKey(json, child);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
