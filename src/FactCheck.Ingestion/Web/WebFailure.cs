using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Security.AntiSSRF;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace FactCheck.Ingestion.Web;

/// <summary>
/// What a failed request means. The causes come bare or wrapped, as the guard of the connections pleases, so the whole
/// chain is looked through. Whatever is no failure of the network is none here.
/// </summary>
internal static class WebFailure
{
    /// <summary>Whether a new try may go better.</summary>
    public static bool MayPass(Exception? exception) =>
        !Leads(exception) && !IsUnknownHost(exception) && Cause<AuthenticationException>(exception) is null && (exception is TimeoutRejectedException || IsOfNetwork(exception));

    /// <summary>What to tell, or null where it is a fault of ours.</summary>
    public static WebResult? Of(Exception exception)
    {
        if (Leads(exception))
            return WebResult.Failed("leads to an address that is not public, which is refused for safety", "if it is yours, allow its host with --allow-network HOST");
        if (exception is BrokenCircuitException)
            return WebResult.Failed("was not asked: its host failed too often just now", "try again in a minute");
        if (exception is TimeoutRejectedException)
            return WebResult.Failed("does not answer in time", "try again later");
        if (exception is UriFormatException)
            return WebResult.Failed("leads to something that is no address", "give the address that a browser ends at");
        if (IsUnknownHost(exception))
            return WebResult.Failed("names a host that is not known", "check the spelling");
        if (Cause<AuthenticationException>(exception) is not null || Cause<HttpRequestException>(exception) is { HttpRequestError: HttpRequestError.SecureConnectionError })
            return WebResult.Failed("has no certificate that can be trusted", "tell the site's owners");
        if (Cause<SocketException>(exception) is { SocketErrorCode: SocketError.ConnectionRefused })
            return WebResult.Failed("cannot be fetched: nothing answers at that host and port", "check the address, or try again later");
        return IsOfNetwork(exception) ? WebResult.Failed("cannot be fetched: the connection failed or broke off", "try again later") : null;
    }

    /// <summary>Whether the request would have led where it must not. The system itself refuses to connect to the unspecified address, which is this machine.</summary>
    private static bool Leads(Exception? exception) => Cause<AntiSSRFException>(exception) is not null || exception is ArgumentException;

    private static bool IsUnknownHost(Exception? exception) =>
        Cause<SocketException>(exception) is { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery }
        || Cause<HttpRequestException>(exception) is { HttpRequestError: HttpRequestError.NameResolutionError };

    /// <summary>A library that is not there is an <see cref="IOException"/>, too, and no connection that broke off.</summary>
    private static bool IsOfNetwork(Exception? exception) => exception is HttpRequestException or SocketException or IOException and not (FileNotFoundException or FileLoadException);

    private static T? Cause<T>(Exception? exception) where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is T cause)
                return cause;
        return null;
    }
}
