using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>Runs as a table of which only what is seen is drawn; on a phone, as a list of cards.</summary>
public sealed partial class RunTable
{
    /// <summary>So many rows before the end of what was read, more is asked for.</summary>
    private const int ReadAhead = 60;

    private Virtualize<(int Place, RunRow Row)>? _rows;
    private bool _seen;

    /// <summary>The rows.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RunRow> Rows { get; set; } = [];

    /// <summary>How many runs there are, read or not.</summary>
    [Parameter]
    public int Total { get; set; }

    /// <summary>The columns.</summary>
    [Parameter]
    public IReadOnlyList<RunColumn> Columns { get; set; } = RunColumns.Usual;

    /// <summary>What is shown, and in which order.</summary>
    [Parameter]
    public RunListQuery Query { get; set; } = new();

    /// <summary>Those that are chosen.</summary>
    [Parameter]
    public IReadOnlyCollection<Guid> Chosen { get; set; } = [];

    /// <summary>The small curve of a run.</summary>
    [Parameter]
    public Func<Guid, Spark?> SparkOf { get; set; } = _ => null;

    /// <summary>Whether the members of a row are shown.</summary>
    [Parameter]
    public Func<RunRow, bool> IsOpen { get; set; } = _ => false;

    /// <summary>Runs were chosen, or no longer.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<RunResponse>> OnToggle { get; set; }

    /// <summary>A row was unfolded, or folded.</summary>
    [Parameter]
    public EventCallback<RunRow> OnFold { get; set; }

    /// <summary>A run was pinned, or no longer.</summary>
    [Parameter]
    public EventCallback<RunResponse> OnPin { get; set; }

    /// <summary>Another order was chosen.</summary>
    [Parameter]
    public EventCallback<string> OnOrder { get; set; }

    /// <summary>Asked when the end of what was read is near. No event callback: it would draw the page that draws this.</summary>
    [Parameter]
    public Func<Task> NearEnd { get; set; } = () => Task.CompletedTask;

    [Inject]
    private RunColors Colors { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    // Folded rows are not the service's rows: then nobody knows how many there will be.
    private int RowCount => Rows.Any(row => row.Kind != RunRowKind.Run) ? -1 : Total + 1;

    private bool AllChosen => Rows.Count > 0 && Rows.All(row => row.Runs.All(run => Chosen.Contains(run.Id)));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_rows is not null)
            await _rows.RefreshDataAsync();
    }

    // Virtualize looks at the space above and below its rows at once, and counts on its first question, from above, being
    // answered later: answered within the look, it takes what it saw below for the end of the list, and draws that. Before the
    // first look it asks for no row; a number of rows would do the same.
    private async ValueTask<ItemsProviderResult<(int Place, RunRow Row)>> Provide(ItemsProviderRequest request)
    {
        if (request.Count == 0)
            return new([], 0);

        if (!_seen)
        {
            _seen = true;
            await Task.Yield();
        }

        int end = Math.Min(request.StartIndex + request.Count, Rows.Count);
        if (end > Rows.Count - ReadAhead)
            _ = NearEnd();
        return new([.. Enumerable.Range(request.StartIndex, Math.Max(0, end - request.StartIndex)).Select(place => (place, Rows[place]))], Rows.Count);
    }

    private Task ChooseAllAsync()
    {
        bool all = AllChosen;
        return OnToggle.InvokeAsync(
            [.. Rows.SelectMany(row => row.Runs).DistinctBy(run => run.Id).Where(run => Chosen.Contains(run.Id) == all)]);
    }

    private Task SortAsync(string order) =>
        OnOrder.InvokeAsync(Query.OrderBy == $"-{order}" ? order : $"-{order}");

    private string? Sort(string? order) => order is null ? null : order != Query.Order ? "none" : Query.Descending ? "descending" : "ascending";

    private string Arrow(string order) => order != Query.Order ? "" : Query.Descending ? " ↓" : " ↑";
}
