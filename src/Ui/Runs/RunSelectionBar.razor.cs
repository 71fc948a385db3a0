using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Compare;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>What can be done with the chosen runs. What can be taken back has an undo, what cannot asks first.</summary>
public sealed partial class RunSelectionBar
{
    /// <summary>As many as the service compares at once.</summary>
    private const int MostCompared = 100;

    private string _tag = "";
    private bool _busy;
    private BulkAction? _asked;
    private string? _done;
    private Func<Task<RunBulkOutcome>>? _undo;
    private ApiFailure? _failure;

    /// <summary>The chosen runs, in the order chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RunResponse> Chosen { get; set; } = [];

    /// <summary>Runs as they stand after something was done to them.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<RunResponse>> OnChanged { get; set; }

    /// <summary>Runs that are no more.</summary>
    [Parameter]
    public EventCallback<IReadOnlyCollection<Guid>> OnDeleted { get; set; }

    /// <summary>No run is to be chosen any more.</summary>
    [Parameter]
    public EventCallback OnClear { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private bool AllPinned => Chosen.All(run => run.Pinned);

    private IReadOnlyList<RunResponse> Active => [.. Chosen.Where(run => !run.Status.IsEnded())];

    private IReadOnlyList<RunResponse> Ended => [.. Chosen.Where(run => run.Status.IsEnded())];

    private IReadOnlyList<RunResponse> Asked => _asked == BulkAction.Delete ? Ended : Active;

    private void Compare() => Navigation.NavigateTo(CompareAddress.Of(Chosen.Select(run => run.Id)));

    private Task PinAsync()
    {
        bool unpin = AllPinned;
        Guid[] ids = [.. Chosen.Where(run => run.Pinned == unpin).Select(run => run.Id)];
        var bulk = new RunBulk(Client);
        return DoAsync(
            unpin ? "Bulk_Unpinned" : "Bulk_Pinned",
            () => bulk.PinAsync(ids, !unpin),
            () => bulk.PinAsync(ids, unpin));
    }

    private Task TagAsync()
    {
        string tag = _tag.Trim();
        Guid[] ids = [.. Chosen.Where(run => !run.Spec.Tags.Contains(tag)).Select(run => run.Id)];
        if (tag.Length == 0 || ids.Length == 0)
            return Task.CompletedTask;

        var bulk = new RunBulk(Client);
        _tag = "";
        return DoAsync("Bulk_Tagged", () => bulk.TagAsync(ids, add: tag), () => bulk.TagAsync(ids, remove: tag));
    }

    private Task ConfirmAsync()
    {
        Guid[] ids = [.. Asked.Select(run => run.Id)];
        BulkAction action = _asked!.Value;
        _asked = null;
        var bulk = new RunBulk(Client);
        return DoAsync(action == BulkAction.Delete ? "Bulk_Deleted" : "Bulk_Canceled", () => bulk.DoAsync(action, ids), undo: null);
    }

    private Task UndoAsync() => _undo is { } undo ? DoAsync("Bulk_Undone", undo, undo: null) : Task.CompletedTask;

    private async Task DoAsync(string said, Func<Task<RunBulkOutcome>> act, Func<Task<RunBulkOutcome>>? undo)
    {
        (_busy, _failure, _done, _undo) = (true, null, null, null);
        try
        {
            RunBulkOutcome outcome = await act();
            _done = L[said, outcome.Done];
            if (outcome.Refused.Count > 0)
                _done += " " + L["Bulk_Refused", outcome.Refused.Count, outcome.Refused[0]];
            _undo = outcome.Done > 0 ? undo : null;
            await OnChanged.InvokeAsync(outcome.Runs);
            if (outcome.Deleted.Count > 0)
                await OnDeleted.InvokeAsync(outcome.Deleted);
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }

        _busy = false;
    }

    private void Forget() => (_done, _undo) = (null, null);
}
