using System.Collections.Immutable;
using System.Net;

namespace FactCheck.Ingestion.Web;

/// <summary>The hosts and networks that may be asked though they are not public.</summary>
internal sealed class AllowedHosts
{
    private readonly ImmutableHashSet<string> _names;

    public AllowedHosts(ImmutableArray<string> allowed)
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase);
        var networks = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in allowed)
        {
            if (IPNetwork.TryParse(entry, out var network))
                networks.Add(network.ToString());
            else if (IPAddress.TryParse(entry.Trim('[', ']'), out var address))
                networks.Add($"{address}/{(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128)}");
            else
                names.Add(entry);
        }
        _names = names.ToImmutable();
        Networks = networks.ToImmutable();
    }

    /// <summary>The networks, as CIDR.</summary>
    public ImmutableArray<string> Networks { get; }

    /// <summary>Whether the host itself is named; wherever its name leads is then its owner's word.</summary>
    public bool Names(string host) => _names.Contains(host);
}
