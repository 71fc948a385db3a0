namespace OverfitWeb.Engine.Data;

/// <summary>How training and validation images are picked from the data set's training images.</summary>
public enum SelectionKind
{
    /// <summary>The first ones, as in the document; validation images are those that follow.</summary>
    First,

    /// <summary>At random, each image at most once.</summary>
    Random,

    /// <summary>At random, with each class as frequent as in the whole set, give or take one image.</summary>
    Stratified,
}
