using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace FactCheck.Tests.Architecture;

/// <summary>
/// What the types of an assembly use, read from its compiled form: signatures, base types, attributes and the
/// operands of every instruction. Source text would miss what global usings and inference bring in.
/// </summary>
internal sealed class TypeReferences : IDisposable
{
    private readonly FileStream _stream;
    private readonly PEReader _pe;
    private readonly MetadataReader _metadata;

    private TypeReferences(string path)
    {
        _stream = File.OpenRead(path);
        _pe = new PEReader(_stream);
        _metadata = _pe.GetMetadataReader();
    }

    public static TypeReferences Of(Assembly assembly) => new(assembly.Location);

    /// <summary>The assemblies that this one was compiled against.</summary>
    public ImmutableArray<string> Assemblies =>
        [.. _metadata.AssemblyReferences.Select(h => _metadata.GetString(_metadata.GetAssemblyReference(h).Name))];

    /// <summary>Every written type, the one around it where it is nested, and the namespaces of the types of this assembly that it uses.</summary>
    public IEnumerable<(string Namespace, string Name, string? Outer, ImmutableHashSet<string> Uses)> Types()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var type = _metadata.GetTypeDefinition(handle);
            var name = _metadata.GetString(type.Name);
            // The compiler's own helpers serve many types; types nested in a written one count as part of it.
            if (name.StartsWith('<') && !type.IsNested)
                continue;
            var uses = new UsedNamespaces(_metadata);
            Collect(handle, type, uses);
            yield return (uses.NamespaceOf(handle), name, Outer(type), uses.Found);
        }
    }

    public void Dispose()
    {
        _pe.Dispose();
        _stream.Dispose();
    }

    private string? Outer(TypeDefinition type) =>
        type.IsNested ? _metadata.GetString(_metadata.GetTypeDefinition(type.GetDeclaringType()).Name) : null;

    private void Collect(TypeDefinitionHandle handle, TypeDefinition type, UsedNamespaces uses)
    {
        uses.Add(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
            uses.Add(_metadata.GetInterfaceImplementation(implemented).Interface);
        foreach (var field in type.GetFields())
            _metadata.GetFieldDefinition(field).DecodeSignature(uses, null);
        foreach (var property in type.GetProperties())
            _metadata.GetPropertyDefinition(property).DecodeSignature(uses, null);
        foreach (var attribute in _metadata.GetCustomAttributes(handle))
            uses.Add(_metadata.GetCustomAttribute(attribute).Constructor);
        foreach (var methodHandle in type.GetMethods())
        {
            var method = _metadata.GetMethodDefinition(methodHandle);
            method.DecodeSignature(uses, null);
            if (method.RelativeVirtualAddress != 0)
                CollectBody(_pe.GetMethodBody(method.RelativeVirtualAddress), uses);
        }
    }

    private void CollectBody(MethodBodyBlock body, UsedNamespaces uses)
    {
        if (!body.LocalSignature.IsNil)
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(uses, null);
        foreach (var region in body.ExceptionRegions)
            uses.Add(region.CatchType);
        foreach (var token in InstructionTokens.Of(body.GetILReader()))
            uses.Add(MetadataTokens.EntityHandle(token));
    }
}
