using System.Text.RegularExpressions;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>The form of a new run: checked while it changes, and whole in the address.</summary>
public sealed class NewRunTests(Chromium chromium, SharedService service)
{
    private const string Link =
        "new?preset=overfit&dataset.trainSize=100&dataset.testSize=200&model.hidden=20*2,10&penalties=l2(lambda:0.02),l1(lambda:0.001)"
        + "&optimizer=adam(learningRate:0.001,beta1:0.9,beta2:0.999,epsilon:0.00000001)&training.epochs=3&v=1";

    [Theory]
    [MemberData(nameof(Manner.Languages), MemberType = typeof(Manner))]
    public async Task A_link_opens_the_form_and_the_form_writes_the_link(string language)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language));
        var form = new NewRunPage(visit.Page);
        await form.OpenAsync(Link);
        await Expect(form.Field("widths")).ToHaveValueAsync("20, 20, 10");
        await Expect(form.Field("l1-lambda")).ToHaveValueAsync("0.001");
        await Expect(form.Field("optimizer")).ToHaveValueAsync("adam");
        // 784·20+20, 20·20+20, 20·10+10, 10·10+10.
        await Expect(form.Cost).ToHaveTextAsync("16,440");

        await form.Slider("l2-lambda").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(form.Field("l2-lambda")).ToHaveValueAsync("0.05");
        await Expect(form.Slider("l2-lambda")).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex(@"l2\(lambda:0\.05\)"));
        await visit.Page.ReloadAsync();
        await Expect(form.Field("l2-lambda")).ToHaveValueAsync("0.05");

        await form.Start.ClickAsync();
        RunSpec spec = (await service.Client.GetAsync(await new RunPage(visit.Page).IdAsync())).Spec;
        Assert.Equal((100, 3, "adam"), (spec.Dataset.TrainSize, spec.Training.Epochs, spec.Optimizer.Kind));
        Assert.Equal([20, 20, 10], spec.Model.Hidden);
        Assert.Equal(["l2", "l1"], spec.Penalties.Select(penalty => penalty.Kind));
        await visit.LeaveAsync();
    }

    [Fact]
    public async Task Three_seeds_lead_to_their_comparison()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("en"));
        var form = new NewRunPage(visit.Page);
        await form.OpenAsync("new?preset=overfit&dataset.testSize=100&training.epochs=2&training.seed=40&v=1");
        await form.Field("runs").FillAsync("3");
        await form.Start.ClickAsync();

        await Expect(new ComparePage(visit.Page).Runs).ToHaveCountAsync(3);
        Guid[] ids = [.. visit.Page.Url.Split("runs=")[1].Split(',').Select(Guid.Parse)];
        List<long> seeds = [];
        foreach (Guid id in ids)
            seeds.Add((await service.Client.GetAsync(id)).Spec.Training.Seed);
        Assert.Equal([40, 41, 42], seeds);
        await visit.LeaveAsync();
    }

    [Fact]
    public async Task A_lesson_shows_what_the_teacher_chose_and_runs_what_the_link_says()
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new("ko"));
        var form = new NewRunPage(visit.Page);
        await form.OpenAsync("new?preset=weight-decay&dataset.testSize=100&training.epochs=2&lesson=Decay&show=lambda,seed&v=1");
        await Expect(form.Field("l2-lambda")).ToBeVisibleAsync();
        await Expect(form.Field("seed")).ToBeVisibleAsync();
        await Expect(form.Field("epochs")).ToHaveCountAsync(0);
        await Expect(form.Changes.Locator("dt[title='/training/epochs']")).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(visit.Page);

        await form.Field("l2-lambda").FillAsync("0.5");
        await form.Start.ClickAsync();
        RunSpec spec = (await service.Client.GetAsync(await new RunPage(visit.Page).IdAsync())).Spec;
        Assert.Equal(2, spec.Training.Epochs);
        Assert.Equal(0.5, spec.Penalties[0].Parameters!["lambda"].GetDouble());
        await visit.LeaveAsync();
    }
}
