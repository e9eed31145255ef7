using System.Data.Common;

namespace FactCheck.Store.Engines;

/// <summary>One row of an answer, read by the names of its columns.</summary>
internal readonly struct Row(DbDataReader reader)
{
    public string Text(string column) => reader.GetString(reader.GetOrdinal(column));

    public string? TextOrNull(string column) => reader.GetOrdinal(column) is var i && reader.IsDBNull(i) ? null : reader.GetString(i);

    public long Number(string column) => reader.GetInt64(reader.GetOrdinal(column));

    public long? NumberOrNull(string column) => reader.GetOrdinal(column) is var i && reader.IsDBNull(i) ? null : reader.GetInt64(i);

    public int Count(string column) => (int)Number(column);

    public double Real(string column) => reader.GetDouble(reader.GetOrdinal(column));

    public bool Flag(string column) => Number(column) != 0;

    public byte[] Bytes(string column) => reader.GetFieldValue<byte[]>(reader.GetOrdinal(column));

    public byte[]? BytesOrNull(string column) => reader.GetOrdinal(column) is var i && reader.IsDBNull(i) ? null : reader.GetFieldValue<byte[]>(i);

    public DateTimeOffset Time(string column) => StoreTime.Read(Text(column));

    public DateTimeOffset? TimeOrNull(string column) => TextOrNull(column) is { } text ? StoreTime.Read(text) : null;
}
