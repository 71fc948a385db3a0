using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs.Results;

/// <summary>What happened to a run, as the service keeps it; read again whenever its status moves on.</summary>
public sealed partial class EventLog : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private IReadOnlyList<RunEvent>? _events;
    private ApiFailure? _failure;
    private object? _read;

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _left.Cancel();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        object now = (Run.Id, Run.Status, Run.Attempts, Run.InterruptedAt);
        if (now.Equals(_read))
            return Task.CompletedTask;
        _read = now;
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        try
        {
            _events = await Client.GetEventsAsync(Run.Id, _left.Token);
            _failure = null;
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The log was left.
        }
    }

    private string Sentence(RunEvent happened) => happened switch
    {
        { Data.Interrupted: true } => L["Event_Interrupted"],
        { Type: RunEventType.Started } => L["Event_Started", happened.Data.Attempt],
        { Data.StopReason: StopReason.EarlyStopping or StopReason.Diverged or StopReason.Poison } =>
            L["Event_Reason", L[$"Event_{happened.Type}"], L[$"Stop_{happened.Data.StopReason}"]],
        _ => L[$"Event_{happened.Type}"],
    };
}
