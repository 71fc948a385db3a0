namespace OverfitWeb.Api.Runs.Validation;

/// <summary>What is wrong with a request, by JSON pointer into its body, in the order found.</summary>
internal sealed class RequestErrors
{
    /// <summary>More than this helps nobody; a hostile body must not make the answer larger than itself.</summary>
    private const int Limit = 100;

    private readonly OrderedDictionary<string, IReadOnlyList<string>> _sentences = [];

    public bool Any => _sentences.Count > 0;

    public bool IsFull => _sentences.Count >= Limit;

    /// <summary>Adds a sentence; the first about a member stands, later checks of it follow from the first.</summary>
    public void Add(string pointer, string sentence)
    {
        if (!IsFull)
            _sentences.TryAdd(pointer, [sentence]);
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> ToDictionary() => _sentences;
}
