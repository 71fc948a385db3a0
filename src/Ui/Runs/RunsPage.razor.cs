using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Runs;

/// <summary>All runs, newest first, live; some can be chosen to compare.</summary>
public sealed partial class RunsPage : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private readonly List<Guid> _chosen = [];
    private RunListFeed? _feed;
    private ApiFailure? _failure;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private ILiveConnection Live { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
        _feed?.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async () =>
    {
        var feed = new RunListFeed(Client, Live);
        await feed.OpenAsync(_left.Token);
        feed.Changed += () => _ = InvokeAsync(StateHasChanged);
        _feed = feed;
    });

    private Task ReadMoreAsync() => TryAsync(() => _feed?.ReadMoreAsync(_left.Token) ?? Task.CompletedTask);

    private async Task TryAsync(Func<Task> read)
    {
        _failure = null;
        try
        {
            await read();
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void Toggle(Guid id)
    {
        if (!_chosen.Remove(id))
            _chosen.Add(id);
    }

    private void Compare() => Navigation.NavigateTo($"compare?runs={string.Join(',', _chosen)}");
}
