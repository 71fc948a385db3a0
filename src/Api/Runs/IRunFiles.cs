namespace OverfitWeb.Api.Runs;

/// <summary>Keeps files of runs.</summary>
internal interface IRunFiles
{
    /// <summary>Deletes those of a run, if there are any. A file that cannot be deleted is logged and left.</summary>
    void Delete(Guid runId);
}
