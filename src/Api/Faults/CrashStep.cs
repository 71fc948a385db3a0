namespace OverfitWeb.Api.Faults;

/// <summary>Moments at which a death of the process is awkward; tests have it die at each of them.</summary>
internal enum CrashStep
{
    /// <summary>A run is stored, and nobody was told of it.</summary>
    RunStored,

    /// <summary>The dispatcher gave it to the scheduler.</summary>
    JobScheduled,

    /// <summary>The scheduler fired; the run is not claimed yet.</summary>
    JobFired,

    /// <summary>The claim is stored; nothing was trained.</summary>
    Claimed,

    /// <summary>The first records are stored.</summary>
    RecordsStored,

    /// <summary>A checkpoint's temporary file is half written.</summary>
    CheckpointHalfWritten,

    /// <summary>The temporary file is whole and on disk.</summary>
    CheckpointWritten,

    /// <summary>The file has its name; the database does not know of it.</summary>
    CheckpointRenamed,

    /// <summary>The database knows of it.</summary>
    CheckpointStored,

    /// <summary>The last iteration is done; nothing tells of it yet.</summary>
    Trained,

    /// <summary>The weights are on disk; the run is not ended.</summary>
    WeightsKept,

    /// <summary>The run is ended; the scheduler does not know.</summary>
    Ended,
}
