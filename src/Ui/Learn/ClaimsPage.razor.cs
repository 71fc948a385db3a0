using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Learn;

/// <summary>Every claim of the document beside what the runs of this service measured, which the page follows.</summary>
public sealed partial class ClaimsPage : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly Arm[] Everything = [.. Claim.All.SelectMany(claim => claim.Arms)];

    private readonly CancellationTokenSource _disposed = new();
    private readonly Dictionary<string, CompareResponse?> _comparisons = [];
    private readonly Dictionary<(Arm, long), string> _keys = [];
    private ClaimBook? _book;
    private ApiFailure? _failure;
    private bool _queueing;
    private bool _following;

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            var book = new ClaimBook(Client, await Client.GetPresetsAsync(_disposed.Token));
            await book.LoadAsync(onlyOwn: false, _disposed.Token);
            _book = book;
            await CompareAsync();
            _ = FollowAsync();
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

    private async Task CompareAsync()
    {
        foreach (Claim claim in Claim.All)
        {
            _comparisons[claim.Id] = await _book!.CompareAsync(claim, _disposed.Token);
            if (claim.IsAveraged)
                await _book.AverageAsync(claim, _disposed.Token);
            StateHasChanged();
        }
    }

    /// <summary>Queues what is missing. Tried again after a failure, none is queued twice.</summary>
    private async Task QueueAsync(IReadOnlyList<(Arm Arm, long Seed)> missing)
    {
        (_queueing, _failure) = (true, null);
        try
        {
            foreach ((Arm arm, long seed) in missing)
            {
                if (!_keys.TryGetValue((arm, seed), out string? key))
                    _keys[(arm, seed)] = key = Guid.NewGuid().ToString("N");
                string name = $"{L[arm.Text.Key, arm.Text.Value ?? ""]}, {L["Field_Seed"]} {seed}";
                await _book!.QueueAsync(arm, seed, name, key, _disposed.Token);
                StateHasChanged();
            }
        }
        catch (ApiException exception)
        {
            _failure = exception.Failure;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _queueing = false;
        }

        _ = FollowAsync();
    }

    private async Task FollowAsync()
    {
        if (_following)
            return;

        _following = true;
        while (!_disposed.IsCancellationRequested && _book!.IsWaiting)
        {
            await Task.Delay(Interval, Time, _disposed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            try
            {
                await _book.LoadAsync(onlyOwn: false, _disposed.Token);
                await CompareAsync();
                _failure = null;
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

        _following = false;
    }
}
