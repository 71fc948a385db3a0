using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>All runs, live: searched, filtered, ordered, folded over seeds, and chosen to compare or to do something with.</summary>
public sealed partial class RunsPage : IDisposable
{
    private const string ColumnsKey = "overfit.columns";

    private readonly RunFolding _folding = new();
    private readonly List<Guid> _chosen = [];
    private readonly Dictionary<Guid, RunResponse> _known = [];
    private CancellationTokenSource _left = new();
    private RunListQuery _query = new();
    private RunListFeed? _feed;
    private IReadOnlyList<RunRow> _rows = [];
    private IReadOnlyList<RunColumn> _columns = RunColumns.Usual;
    private IReadOnlyList<string> _presets = [];
    private ApiFailure? _failure;
    private bool _loading;

    /// <summary>Statuses, with commas between.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Status { get; set; }

    /// <summary>A tag.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Tag { get; set; }

    /// <summary>A preset.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Preset { get; set; }

    /// <summary>Only pinned runs.</summary>
    [Parameter, SupplyParameterFromQuery]
    public bool Pinned { get; set; }

    /// <summary>Part of the name.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>The order.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? OrderBy { get; set; }

    /// <summary>Whether runs that differ in their seeds alone are one row.</summary>
    [Parameter, SupplyParameterFromQuery]
    public bool Fold { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private ILiveConnection Live { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private BrowserStore Store { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private IReadOnlyList<RunResponse> Chosen => [.. _chosen.Select(id => _known[id])];

    private IReadOnlyList<string> Tags => [.. (_feed?.Runs ?? []).SelectMany(run => run.Spec.Tags).Distinct().Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose()
    {
        _left.Cancel();
        _feed?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _columns = RunColumns.Parse(Store.Get(ColumnsKey));
        try
        {
            _presets = [.. (await Client.GetPresetsAsync(_left.Token)).Select(preset => preset.Id)];
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            // The list does without: runs say their preset in their name.
        }
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var query = new RunListQuery
        {
            Statuses = RunListQuery.ParseStatuses(Status),
            Tag = Tag ?? "",
            Preset = Preset ?? "",
            Pinned = Pinned,
            Text = Text ?? "",
            OrderBy = RunListQuery.ParseOrder(OrderBy),
        };
        bool asked = _feed is not null || _loading;
        bool same = asked && query.Address == _query.Address;
        _query = query;
        if (same)
            Show();
        else
            await LoadAsync();
    }

    private static string Number(int value) => value.ToString("#,0", CultureInfo.CurrentCulture);

    // What is shown stays until the other list is there.
    private async Task LoadAsync()
    {
        await _left.CancelAsync();
        CancellationToken left = (_left = new CancellationTokenSource()).Token;
        (_loading, _failure) = (true, null);
        var feed = new RunListFeed(Client, Live, _query);
        try
        {
            await feed.OpenAsync(left);
            _feed?.Dispose();
            _feed = feed;
            feed.Changed += () => _ = InvokeAsync(Refresh);
            _loading = false;
            Show();
        }
        catch (ApiException exception)
        {
            feed.Dispose();
            (_failure, _loading) = (exception.Failure, false);
        }
        catch (OperationCanceledException)
        {
            // Something else was asked for, or the page was left.
            feed.Dispose();
        }
    }

    private void Refresh()
    {
        Show();
        StateHasChanged();
    }

    private void Show()
    {
        if (_feed is null)
            return;

        _rows = Fold ? _folding.Fold(_feed.Runs) : RunFolding.Flat(_feed.Runs);
        foreach (RunResponse run in _feed.Runs.Where(run => _known.ContainsKey(run.Id)))
            _known[run.Id] = run;
    }

    private async Task ReadMore()
    {
        try
        {
            await (_feed?.ReadMoreAsync(_left.Token) ?? Task.CompletedTask);
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void Ask(RunListQuery query) => Go(query.Address, Fold);

    private void ToggleFold() => Go(_query.Address, !Fold);

    private void Go(string address, bool fold)
    {
        string all = string.Join('&', new[] { address, fold ? "fold=true" : "" }.Where(part => part.Length > 0));
        Navigation.NavigateTo(all.Length == 0 ? "runs" : $"runs?{all}", replace: true);
    }

    private void ToggleColumn(RunColumn column)
    {
        _columns = [.. RunColumns.All.Where(other => _columns.Contains(other) != (other == column))];
        Store.Set(ColumnsKey, string.Join(',', _columns));
    }

    private void Unfold(RunRow row)
    {
        _folding.Toggle(row);
        Show();
    }

    private void Choose(IReadOnlyList<RunResponse> runs)
    {
        bool all = runs.All(run => _chosen.Contains(run.Id));
        foreach (RunResponse run in runs)
        {
            _chosen.Remove(run.Id);
            _known[run.Id] = run;
            if (!all)
                _chosen.Add(run.Id);
        }
    }

    private async Task PinAsync(RunResponse run)
    {
        try
        {
            Take((await new RunBulk(Client).PinAsync([run.Id], !run.Pinned)).Runs);
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
    }

    private void Take(IReadOnlyList<RunResponse> runs)
    {
        foreach (RunResponse run in runs.Where(run => _known.ContainsKey(run.Id)))
            _known[run.Id] = run;
        _feed?.Take(runs);
    }

    private void Remove(IReadOnlyCollection<Guid> ids)
    {
        _chosen.RemoveAll(ids.Contains);
        _feed?.Remove(ids);
    }

    private void Clear() => _chosen.Clear();
}
