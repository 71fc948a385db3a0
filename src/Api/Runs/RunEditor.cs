using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Live;

namespace OverfitWeb.Api.Runs;

/// <summary>Changes what people write on runs, whatever else happens to them at the same moment.</summary>
internal sealed class RunEditor(RunReader runs, RunTransitions transitions, EventFeed feed)
{
    /// <summary>Changes a run's details.</summary>
    /// <param name="id">The run.</param>
    /// <param name="change">Given the run as it is, its new details; null to leave it. May be asked again.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The run as it is then, null if there is none; and whether <paramref name="change"/> left it.</returns>
    public async Task<(Run? Run, bool Refused)> EditAsync(Guid id, Func<Run, RunDetails?> change, CancellationToken cancellationToken)
    {
        // A record may be stored between reading and writing: then the details are looked at again.
        while (await runs.FindAsync(id, cancellationToken) is Run run)
        {
            if (change(run) is not RunDetails details)
                return (run, true);
            if (details.IsSame(RunDetails.Of(run)))
                return (run, false);
            if (await WriteAsync(run, details, cancellationToken) is Run changed)
            {
                feed.PublishChange(id);
                return (changed, false);
            }
        }

        return (null, false);
    }

    private Task<Run?> WriteAsync(Run run, RunDetails details, CancellationToken cancellationToken)
    {
        List<string> tags = [.. details.Tags];
        return transitions.ApplyAsync(
            run.Id,
            row => row.Version == run.Version,
            row => row
                .SetProperty(r => r.Name, details.Name)
                .SetProperty(r => r.Tags, tags)
                .SetProperty(r => r.Notes, details.Notes)
                .SetProperty(r => r.Pinned, details.Pinned),
            [],
            async db =>
            {
                await db.RunTags.Where(row => row.RunId == run.Id).ExecuteDeleteAsync(CancellationToken.None);
                db.AddRange(tags.Distinct().Select(tag => new RunTag { Tag = tag, RunId = run.Id }));
            },
            cancellationToken);
    }
}
