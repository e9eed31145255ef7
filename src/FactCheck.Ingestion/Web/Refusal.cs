using Microsoft.Security.AntiSSRF;

namespace FactCheck.Ingestion.Web;

/// <summary>Whether a request failed because it would have led where it must not.</summary>
internal static class Refusal
{
    public static bool Is(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is AntiSSRFException)
                return true;
        return false;
    }
}
