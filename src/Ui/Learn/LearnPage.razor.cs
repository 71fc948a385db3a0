using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Learn;

/// <summary>The short lessons, each beside a figure that shows it.</summary>
public sealed partial class LearnPage
{
    private static readonly (string Topic, string Preset)[] Topics =
        [("overfitting", "overfit"), ("weight-decay", "weight-decay"), ("dropout", "dropout"), ("ensembles", "ensemble")];

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
