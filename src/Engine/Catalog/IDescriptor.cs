namespace OverfitWeb.Engine.Catalog;

/// <summary>What can be said of a kind without making it.</summary>
public interface IDescriptor
{
    /// <summary>The value of <c>kind</c> in a spec.</summary>
    string Kind { get; }

    /// <summary>What people call it.</summary>
    Sentence Name { get; }

    /// <summary>What it does, in a sentence with its formula.</summary>
    Sentence Description { get; }

    /// <summary>Author, year, and where the formula stands.</summary>
    string Source { get; }

    /// <summary>What can be set.</summary>
    IReadOnlyList<ParameterDescriptor> Parameters { get; }
}
