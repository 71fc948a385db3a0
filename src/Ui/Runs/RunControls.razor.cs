using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>What can be done with a run: stop it, have it go on, and begin others from it.</summary>
public sealed partial class RunControls
{
    private static readonly JsonElement Unchanged = JsonElement.Parse("{}");

    private ApiFailure? _failure;
    private AgainKind? _panel;
    private bool _busy;

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunResponse Run { get; set; } = null!;

    /// <summary>The service answered with the run as it is now.</summary>
    [Parameter]
    public EventCallback<RunResponse> OnChanged { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool Stopping => Run.Desired == DesiredState.Cancel;

    private string Open(AgainKind kind) => _panel == kind ? "true" : "false";

    private void Toggle(AgainKind kind) => (_panel, _failure) = (_panel == kind ? null : kind, null);

    private Task ChangeAsync(Func<Guid, CancellationToken, Task<RunResponse>> act) => ActAsync(async () =>
        await OnChanged.InvokeAsync(await act(Run.Id, CancellationToken.None)));

    private Task BeginAsync(Func<Guid, CancellationToken, Task<RunResponse>> begin) => ActAsync(async () =>
    {
        RunResponse begun = await begin(Run.Id, CancellationToken.None);
        _panel = null;
        Navigation.NavigateTo($"runs/{begun.Id}");
    });

    private Task BeginAgainAsync((int FromRecord, JsonElement Overrides) again) => BeginAsync((id, cancel) => _panel == AgainKind.Fork
        ? Client.ForkAsync(id, again.FromRecord, again.Overrides, cancel)
        : Client.CloneAsync(id, again.Overrides, cancel));

    private async Task ActAsync(Func<Task> act)
    {
        (_busy, _failure) = (true, null);
        try
        {
            await act();
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        finally
        {
            _busy = false;
        }
    }
}
