namespace OverfitWeb.Engine.State;

/// <summary>Something whose state a checkpoint holds.</summary>
public interface IStateful
{
    /// <summary>Writes everything that decides how it goes on.</summary>
    void Save(StateWriter writer);

    /// <summary>Reads it back, into an object that was made from the same plan.</summary>
    /// <exception cref="CheckpointException">It belongs to another plan; what was read before it is changed already.</exception>
    void Load(StateReader reader);
}
