namespace OverfitWeb.Ui.NewRun;

/// <summary>What a text field holds.</summary>
public enum WordsKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A list of words.</summary>
    Words,

    /// <summary>A list of numbers.</summary>
    Numbers,

    /// <summary>A list of numbers that may be left out.</summary>
    OptionalNumbers,
}
