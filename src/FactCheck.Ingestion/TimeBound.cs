using System.Runtime.ExceptionServices;

namespace FactCheck.Ingestion;

/// <summary>
/// Ends waiting when the time is up, whether what runs looks at its token or not: a library that reads a document cannot
/// be told to stop. What does not end is left behind in a thread that keeps no program from ending.
/// </summary>
internal static class TimeBound
{
    /// <summary>Runs what is to be done in a thread of its own.</summary>
    /// <param name="run">What is to be done; its token is cancelled when the time is up.</param>
    /// <param name="most">The time.</param>
    /// <param name="cancellationToken">Ends it earlier.</param>
    /// <exception cref="OperationCanceledException">It was cancelled, or the time was up.</exception>
    public static T Run<T>(Func<CancellationToken, T> run, TimeSpan most, CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(run(limit.Token));
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        })
        { IsBackground = true, Name = "reading" };
        limit.CancelAfter(most);
        thread.Start();
        try
        {
            done.Task.Wait(limit.Token);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
        }
        limit.Dispose();
        return done.Task.Result;
    }
}
