using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Layout;

/// <summary>A failed call: what happened, and what to do.</summary>
public sealed partial class FailureNotice
{
    /// <summary>What happened.</summary>
    [Parameter, EditorRequired]
    public ApiFailure Failure { get; set; } = null!;

    /// <summary>Tries again; without it there is no button.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private string Advice => Failure switch
    {
        { Kind: ApiFailureKind.QueueFull, RetryAfter: { } wait } => L["Failure_QueueFull_Wait", Math.Ceiling(wait.TotalSeconds)],
        { Problem.Detail: { Length: > 0 } detail } => detail,
        _ => L[$"Failure_{Failure.Kind}_Text"],
    };
}
