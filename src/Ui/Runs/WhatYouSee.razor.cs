using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>What the rules of <see cref="Reading.CurveReader"/> see in the curves, in words, after what the service noticed.</summary>
public sealed partial class WhatYouSee
{
    /// <summary>The run's records.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MetricRecord> Records { get; set; } = [];

    /// <summary>What the service noticed of the run.</summary>
    [Parameter]
    public IReadOnlyList<RunNotice> Notices { get; set; } = [];

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;
}
