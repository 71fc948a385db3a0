using Microsoft.AspNetCore.Components;

namespace OverfitWeb.Ui.Learn;

/// <summary>The formulas of the lessons in MathML, which browsers draw without a library.</summary>
public static class Formulas
{
    /// <summary>gap = accuracy on train − accuracy on test.</summary>
    public static MarkupString Gap { get; } = Block(
        $"{Text("gap")}<mo>=</mo>{Sub("a", "train")}<mo>−</mo>{Sub("a", "test")}");

    /// <summary>L = −1/N Σ ln p(right class).</summary>
    public static MarkupString CrossEntropy { get; } = Block(
        "<mi>L</mi><mo>=</mo><mo>−</mo><mfrac><mn>1</mn><mi>N</mi></mfrac>"
        + "<munderover><mo>∑</mo><mrow><mi>n</mi><mo>=</mo><mn>1</mn></mrow><mi>N</mi></munderover>"
        + "<mi>ln</mi><mspace width='0.2em'/><msub><mi>p</mi><mrow><mi>n</mi><mo>,</mo><msub><mi>t</mi><mi>n</mi></msub></mrow></msub>");

    /// <summary>L + ½λ‖W‖².</summary>
    public static MarkupString Decay { get; } = Block(
        $"<msup><mi>L</mi><mo>′</mo></msup><mo>=</mo><mi>L</mi><mo>+</mo>{Half}<mi>λ</mi>"
        + "<munder><mo>∑</mo><mi>i</mi></munder><msubsup><mi>w</mi><mi>i</mi><mn>2</mn></msubsup>");

    /// <summary>W ← W − η(∂L/∂W + λW).</summary>
    public static MarkupString DecayStep { get; } = Block(
        "<mi>W</mi><mo>←</mo><mi>W</mi><mo>−</mo><mi>η</mi><mrow><mo>(</mo><mfrac><mrow><mo>∂</mo><mi>L</mi></mrow><mrow><mo>∂</mo><mi>W</mi></mrow></mfrac>"
        + "<mo>+</mo><mi>λ</mi><mi>W</mi><mo>)</mo></mrow>");

    /// <summary>L1, L2 and maximum norm.</summary>
    public static MarkupString Norms { get; } = Block(
        $"{Norm("1")}<mo>=</mo><mo>∑</mo><mo>|</mo>{W}<mo>|</mo><mo>,</mo><mspace width='0.4em'/>"
        + $"{Norm("2")}<mo>=</mo><msqrt><mo>∑</mo><msubsup><mi>w</mi><mi>i</mi><mn>2</mn></msubsup></msqrt><mo>,</mo><mspace width='0.4em'/>"
        + $"{Norm("∞")}<mo>=</mo><munder><mo>max</mo><mi>i</mi></munder><mo>|</mo>{W}<mo>|</mo>");

    /// <summary>In training: y = m ⊙ x, m drawn anew.</summary>
    public static MarkupString DropoutTrain { get; } = Block(
        "<msub><mi>y</mi><mi>i</mi></msub><mo>=</mo><msub><mi>m</mi><mi>i</mi></msub><msub><mi>x</mi><mi>i</mi></msub><mo>,</mo><mspace width='0.4em'/>"
        + "<mi>P</mi><mo>(</mo><msub><mi>m</mi><mi>i</mi></msub><mo>=</mo><mn>0</mn><mo>)</mo><mo>=</mo><mi>r</mi>");

    /// <summary>At test time: y = (1 − r) x.</summary>
    public static MarkupString DropoutTest { get; } = Block(
        "<msub><mi>y</mi><mi>i</mi></msub><mo>=</mo><mo>(</mo><mn>1</mn><mo>−</mo><mi>r</mi><mo>)</mo><msub><mi>x</mi><mi>i</mi></msub>");

    /// <summary>The mean of the members' probabilities.</summary>
    public static MarkupString Ensemble { get; } = Block(
        "<mover><mi>p</mi><mo>¯</mo></mover><mo>(</mo><mi>x</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mi>K</mi></mfrac>"
        + "<munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>K</mi></munderover><msub><mi>p</mi><mi>k</mi></msub><mo>(</mo><mi>x</mi><mo>)</mo>");

    private const string Half = "<mfrac><mn>1</mn><mn>2</mn></mfrac>";
    private const string W = "<msub><mi>w</mi><mi>i</mi></msub>";

    private static string Norm(string kind) => $"<msub><mrow><mo>‖</mo><mi>W</mi><mo>‖</mo></mrow><mi>{kind}</mi></msub>";

    private static string Sub(string symbol, string index) => $"<msub><mi>{symbol}</mi>{Text(index)}</msub>";

    private static string Text(string text) => $"<mtext>{text}</mtext>";

    private static MarkupString Block(string inner) => new($"<math display=\"block\">{inner}</math>");
}
