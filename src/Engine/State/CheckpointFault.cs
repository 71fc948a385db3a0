namespace OverfitWeb.Engine.State;

/// <summary>What is wrong with a checkpoint.</summary>
public enum CheckpointFault
{
    /// <summary>The file does not begin as a checkpoint does.</summary>
    NotACheckpoint,

    /// <summary>Its format is of another version.</summary>
    OtherVersion,

    /// <summary>It is shorter or longer than it says.</summary>
    WrongLength,

    /// <summary>Its SHA-256 is not that of its contents.</summary>
    Damaged,

    /// <summary>It is whole, but of another kind, precision or plan than the one it is loaded into.</summary>
    DoesNotFit,
}
