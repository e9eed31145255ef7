using System.Collections.Immutable;
using System.Reflection;

namespace FactCheck.Tests.Support;

/// <summary>Records of the model in which every property that can be set holds something of its own, so that none can be forgotten.</summary>
internal static class SampleModel
{
    private static int _next;

    public static T Full<T>()
    {
        _next = 0;
        return (T)Value(typeof(T));
    }

    private static object Value(Type type)
    {
        var number = ++_next;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Value(inner);
        if (type == typeof(string))
            return number % 2 == 0 ? $"text {number}" : $"chữ số {number} \ud83d";
        if (type == typeof(int))
            return number - 5;
        if (type == typeof(bool))
            return true;
        if (type == typeof(double))
            return number / 7.0;
        if (type == typeof(decimal))
            return number % 3 == 0 ? -decimal.MaxValue / 3 : new decimal(number * 100, 0, 0, number % 2 == 0, 3);
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 1, 1).AddDays(number);
        if (type.IsEnum)
            return Enum.GetValues(type) is var values ? values.GetValue(values.Length - 1)! : null!;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? List(type.GetGenericArguments()[0]) : Record(type);
    }

    private static object List(Type element)
    {
        var items = Array.CreateInstance(element, 2);
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Value(element), i);
        return typeof(ImmutableArray).GetMethods().Single(static m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(static c => c.GetParameters().Length).First(c => c.GetParameters() is not [{ ParameterType: var only }] || only != type);
        var record = constructor.Invoke([.. constructor.GetParameters().Select(static p => Value(p.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && constructor.GetParameters().All(c => c.Name != p.Name)))
            property.SetValue(record, Value(property.PropertyType));
        return record;
    }
}
