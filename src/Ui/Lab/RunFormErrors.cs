namespace OverfitWeb.Ui.Lab;

/// <summary>The service's sentences, each beside the field that it belongs to.</summary>
public sealed class RunFormErrors
{
    private readonly SortedDictionary<RunFormField, string> _byField = [];
    private readonly List<string> _elsewhere = [];

    /// <summary>No errors.</summary>
    public static RunFormErrors None { get; } = new([]);

    /// <summary>Errors by JSON pointer into the request body.</summary>
    public RunFormErrors(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> errors)
    {
        foreach ((string pointer, IReadOnlyList<string> sentences) in errors)
        {
            string text = string.Join(' ', sentences);
            if (RunFormPointers.FieldOf(pointer) is not { } field)
                _elsewhere.Add($"{pointer}: {text}");
            else if (!_byField.TryAdd(field, text))
                _byField[field] += " " + text;
        }
    }

    /// <summary>One sentence of the form's own.</summary>
    public RunFormErrors(RunFormField field, string sentence) => _byField[field] = sentence;

    /// <summary>The sentence for a field, null for none.</summary>
    public string? this[RunFormField field] => _byField.GetValueOrDefault(field);

    /// <summary>The first field with an error.</summary>
    public RunFormField? First => _byField.Count > 0 ? _byField.Keys.First() : null;

    /// <summary>Sentences about members that the form does not show.</summary>
    public IReadOnlyList<string> Elsewhere => _elsewhere;
}
