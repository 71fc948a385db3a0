namespace OverfitWeb.Ui.Charts;

/// <summary>How the bottom of a chart is divided.</summary>
public enum XScale
{
    /// <summary>From epoch 0 on; linear, or logarithmic by the board's switch.</summary>
    Epochs,

    /// <summary>Numbers of any kind; equal steps are equally far.</summary>
    Linear,

    /// <summary>Numbers above 0; equal ratios are equally far.</summary>
    Logarithmic,
}
