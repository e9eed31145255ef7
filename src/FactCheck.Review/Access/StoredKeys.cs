using System.Xml.Linq;
using FactCheck.Store.People;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FactCheck.Review.Access;

/// <summary>The framework's keys, in the store.</summary>
internal sealed class StoredKeys(KeyShelf keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.ListAsync().GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
