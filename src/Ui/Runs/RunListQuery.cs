using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>Which runs the list shows and in which order: the same in the page's address and in the request.</summary>
public sealed record RunListQuery
{
    /// <summary>The newest first.</summary>
    public const string UsualOrder = "-" + RunOrder.CreatedAt;

    /// <summary>Only these statuses; all where empty.</summary>
    public IReadOnlyList<RunStatus> Statuses { get; init; } = [];

    /// <summary>Only runs with this tag.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Only runs of this preset.</summary>
    public string Preset { get; init; } = "";

    /// <summary>Only pinned runs.</summary>
    public bool Pinned { get; init; }

    /// <summary>Only runs whose name contains this.</summary>
    public string Text { get; init; } = "";

    /// <summary>One of <see cref="RunOrder"/>, with a minus in front from the largest down.</summary>
    public string OrderBy { get; init; } = UsualOrder;

    /// <summary>Whether something is left out.</summary>
    public bool IsFiltered => Statuses.Count > 0 || Tag.Length > 0 || Preset.Length > 0 || Pinned || Text.Length > 0;

    /// <summary>The parameters of the page's address, without those at their defaults; empty for none.</summary>
    public string Address => string.Join('&', Parameters());

    /// <summary>The order without its direction.</summary>
    public string Order => OrderBy.TrimStart('-');

    /// <summary>From the largest down.</summary>
    public bool Descending => OrderBy.StartsWith('-');

    /// <summary>The request for the first page.</summary>
    public string Request(int pageSize) => $"{ApiRoutes.Runs}?{string.Join('&', Parameters().Append($"pageSize={pageSize}"))}";

    /// <summary>Statuses as an address has them; what is none is left out.</summary>
    public static IReadOnlyList<RunStatus> ParseStatuses(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Enum.TryParse(name, ignoreCase: true, out RunStatus status) && Enum.IsDefined(status) ? status : (RunStatus?)null)
            .OfType<RunStatus>()
            .Distinct(),
    ];

    /// <summary>An order as an address has it; the usual one for what is none.</summary>
    public static string ParseOrder(string? text) => RunSorting.IsOrder((text ?? "").TrimStart('-')) ? text! : UsualOrder;

    /// <summary>Whether the service would list a run.</summary>
    public bool Matches(RunResponse run) =>
        (Statuses.Count == 0 || Statuses.Contains(run.Status))
        && (Tag.Length == 0 || run.Spec.Tags.Contains(Tag))
        && (Preset.Length == 0 || run.Preset == Preset)
        && (!Pinned || run.Pinned)
        && run.Spec.Name.Contains(Text, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Parameters()
    {
        if (Statuses.Count > 0)
            yield return $"status={string.Join(',', Statuses.Select(status => status.ToString().ToLowerInvariant()))}";
        if (Tag.Length > 0)
            yield return $"tag={Uri.EscapeDataString(Tag)}";
        if (Preset.Length > 0)
            yield return $"preset={Uri.EscapeDataString(Preset)}";
        if (Pinned)
            yield return "pinned=true";
        if (Text.Length > 0)
            yield return $"q={Uri.EscapeDataString(Text)}";
        if (OrderBy != UsualOrder)
            yield return $"orderBy={OrderBy}";
    }
}
