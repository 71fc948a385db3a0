namespace OverfitWeb.Ui.Compare;

/// <summary>The runs that an address names.</summary>
public static class RunIds
{
    /// <summary>Each id once, in order; what is no id is left out.</summary>
    public static IReadOnlyList<Guid> Parse(string? query) =>
    [
        .. (query ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => Guid.TryParse(text, out Guid id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Distinct(),
    ];
}
