namespace OverfitWeb.Api.Analysis;

/// <summary>
/// Keeps values while their sizes fit a limit in sum; those that were not used for longest go first. Safe for several
/// threads; meant for some dozen values, which are searched in order.
/// </summary>
/// <param name="limit">Largest sum of sizes.</param>
internal sealed class RecentlyUsed<TKey, TValue>(long limit)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();

    // The latest used stands last.
    private readonly List<(TKey Key, TValue Value, long Size)> _entries = [];

    /// <summary>The value of a key; null if it is not kept.</summary>
    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            int index = _entries.FindIndex(entry => entry.Key.Equals(key));
            if (index < 0)
                return null;
            (TKey Key, TValue Value, long Size) found = _entries[index];
            _entries.RemoveAt(index);
            _entries.Add(found);
            return found.Value;
        }
    }

    /// <summary>Forgets values until one of this size fits beside the others.</summary>
    public void MakeRoom(long size)
    {
        lock (_lock)
        {
            while (_entries.Count > 0 && _entries.Sum(entry => entry.Size) + size > limit)
                _entries.RemoveAt(0);
        }
    }

    /// <summary>Keeps a value, unless it alone is above the limit.</summary>
    public void Add(TKey key, TValue value, long size)
    {
        lock (_lock)
        {
            _entries.RemoveAll(entry => entry.Key.Equals(key));
            MakeRoom(size);
            if (size <= limit)
                _entries.Add((key, value, size));
        }
    }
}
