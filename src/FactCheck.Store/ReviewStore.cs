using FactCheck.Store.Additions;
using FactCheck.Store.Archive;
using FactCheck.Store.Articles;
using FactCheck.Store.Backup;
using FactCheck.Store.Decisions;
using FactCheck.Store.Engines;
using FactCheck.Store.Exchange;
using FactCheck.Store.Findings;
using FactCheck.Store.Journal;
using FactCheck.Store.Missed;
using FactCheck.Store.People;
using FactCheck.Store.Record;
using FactCheck.Store.Views;

namespace FactCheck.Store;

/// <summary>What the review desk remembers, in a SQLite file or a PostgreSQL database. Safe to share between threads and programs.</summary>
public sealed class ReviewStore : IAsyncDisposable
{
    private readonly Engine _engine;

    private ReviewStore(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        Articles = new ArticleShelf(engine, clock);
        Findings = new FindingShelf(engine);
        Decisions = new DecisionShelf(engine, clock);
        Additions = new AdditionShelf(engine, clock);
        Views = new ViewShelf(engine, clock);
        Audit = new AuditLog(engine);
        Keys = new KeyShelf(engine);
        People = new PersonShelf(engine, clock);
        Tokens = new TokenShelf(engine, clock);
        Archive = new ArchiveShelf(engine, clock);
        Exchange = new ExchangeShelf(engine, clock);
        Missed = new MissedShelf(engine, clock);
        Record = new RecordShelf(engine);
    }

    /// <summary>Where it is, for people; without a password.</summary>
    public string Name => _engine.Name;

    public ArticleShelf Articles { get; }

    public FindingShelf Findings { get; }

    public DecisionShelf Decisions { get; }

    public AdditionShelf Additions { get; }

    public ViewShelf Views { get; }

    public AuditLog Audit { get; }

    public KeyShelf Keys { get; }

    public PersonShelf People { get; }

    public TokenShelf Tokens { get; }

    public ArchiveShelf Archive { get; }

    public ExchangeShelf Exchange { get; }

    public MissedShelf Missed { get; }

    public RecordShelf Record { get; }

    /// <summary>Opens a store, makes it where there is none, and brings it up to date.</summary>
    /// <param name="address">A file, or postgres://user:password@host/database.</param>
    /// <param name="clock">What says when things happen.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public static async Task<ReviewStore> OpenAsync(string address, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        var engine = StoreAddress.Open(address);
        try
        {
            if (await Schema.UpdateAsync(engine, null, cancellationToken))
                await engine.SurveyAsync(cancellationToken);
            return new ReviewStore(engine, clock ?? TimeProvider.System);
        }
        catch (System.Data.Common.DbException e)
        {
            await engine.DisposeAsync();
            throw new StoreException($"cannot open the store '{engine.Name}': {e.Message}", "check that it is there, that it is a store of factcheck, and that you may use it");
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes everything, people and keys included, so that it can be put back into either engine.</summary>
    public async Task<BackupOutcome> BackUpAsync(Stream output, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.SnapshotAsync(cancellationToken);
        return await BackupWriter.WriteAsync(session, output, cancellationToken);
    }

    /// <summary>Puts a backup into this store, which must be empty; all of it or nothing.</summary>
    /// <exception cref="StoreException">The store is not empty, or the file is no backup.</exception>
    public async Task<BackupOutcome> RestoreAsync(Stream input, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        var outcome = await new BackupReader(session).ReadAsync(input, cancellationToken);
        await session.CommitAsync();
        await _engine.SurveyAsync(cancellationToken);
        return outcome;
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
