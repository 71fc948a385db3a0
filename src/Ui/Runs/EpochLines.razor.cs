using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>The lines that the document's program prints, the newest in sight.</summary>
public sealed partial class EpochLines
{
    private const int MostLines = 400;

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    /// <summary>Its records.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MetricRecord> Records { get; set; } = [];

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Text => string.Join('\n', Records.TakeLast(MostLines).Select(EpochLine.Format));
}
