using System.Runtime.ExceptionServices;
using FactCheck.Ingestion;

namespace FactCheck.Pipeline;

/// <summary>The jobs of one run: each a thread that takes an input, makes a document of it and takes the next one.</summary>
/// <remarks>
/// Who finishes the document that the reader waits for goes on as the reader: to hand articles from thread to thread
/// took more time than to read them.
/// </remarks>
internal sealed class ArticleJobs : IDisposable
{
    /// <summary>Documents that may wait for the reader, or for a slow one before them, for every job.</summary>
    private const int WaitingPerJob = 4;

    private readonly IEnumerator<DiscoveredInput> _inputs;
    private readonly PipelineOptions _options;
    private readonly Func<DiscoveredInput, PipelineOptions, CancellationToken, CheckedInput> _check;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _stopping;
    private readonly CancellationTokenRegistration _stopped;
    private readonly SemaphoreSlim _room;
    private readonly Lock _taking = new();
    private readonly Lock _handing = new();
    private readonly Queue<ArticleJob> _documents = new();
    private TaskCompletionSource? _reader;
    private Exception? _failure;
    private PipelineOptions? _first;
    private long _number = -1;
    private int _running;

    /// <param name="inputs">The inputs, of which the next one is looked for when a job is free.</param>
    /// <param name="options">How they are checked.</param>
    /// <param name="check">Makes a document of an input.</param>
    /// <param name="cancellationToken">Ends the jobs and the sequence.</param>
    public ArticleJobs(
        Func<CancellationToken, IEnumerable<DiscoveredInput>> inputs,
        PipelineOptions options,
        Func<DiscoveredInput, PipelineOptions, CancellationToken, CheckedInput> check,
        CancellationToken cancellationToken)
    {
        (_options, _first, _check) = (options, options with { QuietInBrief = false }, check);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _stopping = _stop.Token;
        _stopped = _stopping.Register(WakeReader);
        _inputs = inputs(_stopping).GetEnumerator();
        _room = new SemaphoreSlim(options.Jobs * WaitingPerJob);
        _running = options.Jobs;
        // Not tasks: to find the next input may take as long as standard input leaves it waiting.
        for (var i = 0; i < options.Jobs; i++)
            new Thread(Run) { IsBackground = true, Name = "checking" }.Start();
    }

    /// <summary>The next document, or null behind the last one.</summary>
    public async ValueTask<CheckedInput?> NextAsync()
    {
        while (true)
        {
            Task ready;
            lock (_handing)
            {
                _stopping.ThrowIfCancellationRequested();
                if (_documents.TryPeek(out var first) && first.IsFinished)
                {
                    _room.Release();
                    return _documents.Dequeue().Result;
                }
                if (_running == 0)
                {
                    if (_failure is not null)
                        ExceptionDispatchInfo.Throw(_failure);
                    return null;
                }
                _reader = new TaskCompletionSource();
                ready = _reader.Task;
            }
            await ready.ConfigureAwait(false);
        }
    }

    /// <summary>Nothing more is started. What runs ends by itself and is not waited for, as a read of standard input may never return.</summary>
    public void Dispose()
    {
        _stopped.Dispose();
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            while (Take() is { } job)
                Finish(job);
        }
        catch (Exception e)
        {
            _failure ??= e;
        }
        End();
    }

    private ArticleJob? Take()
    {
        _room.Wait(_stopping);
        lock (_taking)
        {
            if (_failure is not null)
                return null;
            while (_inputs.MoveNext())
            {
                _number++;
                var options = _first ?? _options;
                if (_inputs.Current.Kind == DiscoveredInputKind.Readable)
                    _first = null;
                if (_options.IsDone(_number, _inputs.Current))
                    continue;
                var job = new ArticleJob(_inputs.Current, options, _number);
                if (!_options.Unordered)
                    Queue(job);
                return job;
            }
            return null;
        }
    }

    private void Finish(ArticleJob job)
    {
        job.Result = _check(job.Input, job.Options, _stopping) with { Number = job.Number };
        if (_options.Unordered)
            Queue(job);
        WakeReader();
    }

    private void Queue(ArticleJob job)
    {
        lock (_handing)
            _documents.Enqueue(job);
    }

    private void End()
    {
        lock (_handing)
        {
            if (--_running > 0)
                return;
        }
        _inputs.Dispose();
        WakeReader();
    }

    /// <summary>Outside of every lock, as the reader goes on in this thread.</summary>
    private void WakeReader()
    {
        TaskCompletionSource? reader = null;
        lock (_handing)
        {
            if (_running == 0 || _stopping.IsCancellationRequested || (_documents.TryPeek(out var first) && first.IsFinished))
                (reader, _reader) = (_reader, null);
        }
        reader?.SetResult();
    }
}
