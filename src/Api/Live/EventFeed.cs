using System.Threading.Channels;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

/// <summary>Committed events on their way to the viewers of this node. What is written here is in the database already.</summary>
internal sealed class EventFeed
{
    private static readonly UnboundedChannelOptions OneReader = new() { SingleReader = true };

    private readonly Channel<RunEvent> _events = Channel.CreateUnbounded<RunEvent>(OneReader);
    private readonly Channel<Guid> _changes = Channel.CreateUnbounded<Guid>(OneReader);

    public ChannelReader<RunEvent> Events => _events.Reader;

    /// <summary>Runs that changed, each as often as it did.</summary>
    public ChannelReader<Guid> Changes => _changes.Reader;

    public void Publish(RunEvent committed)
    {
        _events.Writer.TryWrite(committed);
        _changes.Writer.TryWrite(committed.RunId);
    }

    /// <summary>Tells the list alone, for what is no event.</summary>
    public void PublishChange(Guid runId) => _changes.Writer.TryWrite(runId);
}
