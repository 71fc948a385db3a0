using OverfitWeb.Api.Settings;

namespace OverfitWeb.Api.Checkpoints;

/// <summary>
/// When a training is worth a checkpoint: once it has trained for as long as the setting says since the last one, or since
/// it began, and so rarely that what training waits for them stays below 2 % of its time. Used from the training thread,
/// told of files by another.
/// </summary>
internal sealed class CheckpointPace(OverfitSettings settings, TimeProvider clock)
{
    /// <summary>Training between two checkpoints, as a multiple of what the last one held it up: 1.6 % of the time.</summary>
    private const int Spacing = 60;

    /// <summary>Until the next try on a disk that took none.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(10);

    private long _since = clock.GetTimestamp();
    private TimeSpan _wait = settings.CheckpointInterval;
    private volatile bool _onItsWay;

    public bool IsDue => !_onItsWay && clock.GetElapsedTime(_since) >= _wait;

    /// <summary>Counts one that training waited for.</summary>
    /// <param name="start">Timestamp of its beginning.</param>
    /// <returns>How long.</returns>
    public TimeSpan Took(long start)
    {
        _since = clock.GetTimestamp();
        TimeSpan took = clock.GetElapsedTime(start, _since);
        TimeSpan spaced = Spacing * took;
        _wait = spaced > settings.CheckpointInterval ? spaced : settings.CheckpointInterval;
        _onItsWay = true;
        return took;
    }

    public void Failed() => (_since, _wait) = (clock.GetTimestamp(), Retry);

    /// <summary>It is stored or given up: the next one may follow.</summary>
    public void Arrived() => _onItsWay = false;
}
