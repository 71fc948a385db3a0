using AngleSharp.Dom;
using Bunit;
using OverfitWeb.Ui.Layout;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Layout;

public sealed class TermTests : UiContext
{
    [Fact]
    public void A_term_is_described_by_its_definition_which_stands_after_it()
    {
        IRenderedComponent<Term> term = Show("Gap", "Train − test.");

        IElement button = term.Find("button");
        Assert.Equal("Gap", button.TextContent);
        Assert.Equal(button.NextElementSibling!.Id, button.GetAttribute("aria-describedby"));
        Assert.Equal("Train − test.", button.NextElementSibling.TextContent);
    }

    [Fact]
    public void A_word_without_a_definition_is_a_word()
    {
        Assert.Equal("Gap", Show("Gap", null).Markup.Trim());
    }

    private IRenderedComponent<Term> Show(string text, string? help) =>
        Render<Term>(parameters => parameters.Add(term => term.Text, text).Add(term => term.Help, help));
}
