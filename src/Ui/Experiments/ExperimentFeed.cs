using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Api;

namespace OverfitWeb.Ui.Experiments;

/// <summary>
/// An experiment that stays up to date. Its many runs would drown a page in events: it is asked how it stands once a
/// second while it goes on, and not at all once it has ended or waits for somebody.
/// </summary>
public sealed class ExperimentFeed : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _left = new();
    private readonly RunsClient _client;
    private readonly TimeProvider _time;
    private bool _following;

    private ExperimentFeed(ExperimentResponse experiment, ExperimentResults results, ReadyMadeResponse? ready, RunsClient client, TimeProvider time)
    {
        (Experiment, Results, ReadyMade, _client, _time) = (experiment, results, ready, client, time);
        Follow();
    }

    /// <summary>Something is new.</summary>
    public event Action? Changed;

    /// <summary>How it stands.</summary>
    public ExperimentResponse Experiment { get; private set; }

    /// <summary>What it has measured.</summary>
    public ExperimentResults Results { get; private set; }

    /// <summary>The ready-made experiment that it was made from, if any.</summary>
    public ReadyMadeResponse? ReadyMade { get; }

    /// <summary>Reads an experiment and follows it.</summary>
    /// <exception cref="ApiException">It cannot be read.</exception>
    public static async Task<ExperimentFeed> OpenAsync(Guid id, RunsClient client, TimeProvider time, CancellationToken cancel)
    {
        ExperimentResponse experiment = await client.GetExperimentAsync(id, cancel);
        ReadyMadeResponse? ready = experiment.ReadyMade is { } name
            ? (await client.GetReadyMadeAsync(cancel)).FirstOrDefault(one => one.Id == name)
            : null;
        return new(experiment, await client.GetExperimentResultsAsync(id, cancel), ready, client, time);
    }

    /// <summary>Takes what an action answered, and follows again where it goes on.</summary>
    public void Take(ExperimentResponse experiment)
    {
        Experiment = experiment;
        Changed?.Invoke();
        Follow();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _left.CancelAsync();

    private void Follow()
    {
        if (!_following && Experiment.GoesOn())
            _ = FollowAsync(_left.Token);
    }

    private async Task FollowAsync(CancellationToken left)
    {
        _following = true;
        try
        {
            while (Experiment.GoesOn())
            {
                await Task.Delay(Pause, _time, left);
                await AskAsync(left);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }

        _following = false;
    }

    private async Task AskAsync(CancellationToken left)
    {
        try
        {
            ExperimentResponse experiment = await _client.GetExperimentAsync(Experiment.Id, left);
            // Read after the other, so that what has ended is in it.
            Results = await _client.GetExperimentResultsAsync(Experiment.Id, left);
            Experiment = experiment;
            Changed?.Invoke();
        }
        catch (ApiException)
        {
            // What is shown stays, the banner tells of the lost connection, and the next turn asks again.
        }
    }
}
