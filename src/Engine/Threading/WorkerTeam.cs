namespace OverfitWeb.Engine.Threading;

/// <summary>
/// The calling thread and some threads of its own that share numbered pieces of work. Which thread does which piece is open,
/// so a piece must not depend on it.
/// </summary>
public sealed class WorkerTeam : IDisposable
{
    private readonly ThreadShare _share;
    private readonly List<Thread> _helpers = [];
    private readonly SemaphoreSlim _start = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private Action<int, int>? _work;
    private int _next;
    private int _count;
    private Exception? _failure;
    private volatile bool _closed;

    /// <param name="threads">Threads in all, at least 1.</param>
    public WorkerTeam(int threads)
        : this(new ThreadShare(threads))
    {
    }

    /// <param name="share">Threads in all, as they may be used at a time.</param>
    public WorkerTeam(ThreadShare share) => _share = share;

    /// <summary>Threads that there may ever be.</summary>
    public int Size => _share.Most;

    /// <summary>Does pieces 0 … count − 1 and returns when all are done.</summary>
    /// <param name="count">Number of pieces.</param>
    /// <param name="work">Given the thread's number (0 … Size − 1) and the piece's.</param>
    /// <exception cref="Exception">What a piece threw; the pieces not yet begun are left out.</exception>
    public void Run(int count, Action<int, int> work)
    {
        _work = work;
        _count = count;
        _next = 0;
        _failure = null;
        int helpers = Math.Min(_share.Now, count) - 1;
        Employ(helpers);
        if (helpers > 0)
            _start.Release(helpers);
        DoPieces(0);
        for (int i = 0; i < helpers; i++)
            _done.Wait();
        if (_failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _closed = true;
        if (_helpers.Count > 0)
            _start.Release(_helpers.Count);
        foreach (Thread helper in _helpers)
            helper.Join();
        _start.Dispose();
        _done.Dispose();
    }

    private void Employ(int helpers)
    {
        while (_helpers.Count < helpers)
        {
            int worker = _helpers.Count + 1;
            Thread helper = new(() => Help(worker)) { IsBackground = true, Name = $"engine helper {worker}" };
            _helpers.Add(helper);
            helper.Start();
        }
    }

    private void Help(int worker)
    {
        while (true)
        {
            _start.Wait();
            if (_closed)
                return;
            DoPieces(worker);
            _done.Release();
        }
    }

    private void DoPieces(int worker)
    {
        try
        {
            for (int piece = Interlocked.Increment(ref _next) - 1; piece < _count; piece = Interlocked.Increment(ref _next) - 1)
                _work!(worker, piece);
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, e, null);
            Interlocked.Exchange(ref _next, _count);
        }
    }
}
