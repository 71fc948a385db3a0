namespace OverfitWeb.Ui.NewRun;

/// <summary>The service's sentences by JSON pointer into the spec. Each stands at the nearest field that the page shows.</summary>
public sealed class FormErrors
{
    private const string Overrides = "/overrides";

    private readonly List<(string Pointer, string Sentence)> _errors;

    /// <summary>Errors by JSON pointer into the request body.</summary>
    public FormErrors(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> errors) =>
        _errors = [.. errors.Select(error => (Member(error.Key), string.Join(' ', error.Value)))];

    /// <summary>No errors.</summary>
    public static FormErrors None { get; } = new([]);

    /// <summary>Whether there are any.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>Pointers of the members with errors.</summary>
    public IEnumerable<string> Pointers => _errors.Select(error => error.Pointer);

    /// <summary>The sentences for a field: those at it, and below it where no other field is nearer.</summary>
    public string? For(string field, IReadOnlyCollection<string> fields)
    {
        string[] sentences = [.. _errors.Where(error => Nearest(error.Pointer, fields) == field).Select(error => error.Sentence).Distinct()];
        return sentences.Length == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>Sentences about members that no field shows.</summary>
    public IEnumerable<string> Elsewhere(IReadOnlyCollection<string> fields) =>
        _errors.Where(error => Nearest(error.Pointer, fields) is null).Select(error => error.Pointer.Length > 0 ? $"{error.Pointer}: {error.Sentence}" : error.Sentence);

    private static string? Nearest(string pointer, IReadOnlyCollection<string> fields)
    {
        for (string at = pointer; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (fields.Contains(at))
                return at;
        }

        return null;
    }

    private static string Member(string pointer) =>
        pointer.StartsWith(Overrides, StringComparison.Ordinal) ? pointer[Overrides.Length..] : pointer;
}
