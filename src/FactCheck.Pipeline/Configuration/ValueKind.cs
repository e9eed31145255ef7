namespace FactCheck.Pipeline.Configuration;

/// <summary>What a key of the configuration takes.</summary>
internal enum ValueKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number between two.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A text, or a list of texts.</summary>
    TextList,

    /// <summary>Known keys, each with a value of its own kind.</summary>
    Section,

    /// <summary>Keys of the reader's choice, all with values of one kind.</summary>
    Table,
}
