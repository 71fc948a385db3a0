using System.Text.RegularExpressions;
using OverfitWeb.EndToEnd.Tests.Browsing;
using OverfitWeb.EndToEnd.Tests.Hosting;
using OverfitWeb.EndToEnd.Tests.Pages;

namespace OverfitWeb.EndToEnd.Tests.Scenarios;

/// <summary>What the service does not accept is said where it was typed.</summary>
public sealed partial class FormTests(Chromium chromium, SharedService service)
{
    [Theory]
    [MemberData(nameof(Manner.Languages), MemberType = typeof(Manner))]
    public async Task A_refused_value_is_explained_beside_its_field_with_the_cursor_in_it(string language)
    {
        await using Visit visit = await chromium.VisitAsync(service.Address, new(language));
        visit.Watch.Provoke("400");
        var form = new NewRunPage(visit.Page);
        await form.OpenAsync();
        await form.StartAsync("overfit", ("batchSize", "0"));

        await Expect(form.Field("batchSize")).ToBeFocusedAsync();
        await Expect(form.Field("batchSize")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.Field("batchSize")).ToHaveAccessibleDescriptionAsync(language == "ko" ? WhatIsAllowedInKorean() : WhatIsAllowed());
        await Expect(form.Field("epochs")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Axe.FindsNothingAsync(visit.Page);

        await form.StartAsync("overfit", ("batchSize", "100"), ("epochs", "2"));
        await new RunPage(visit.Page).IsAsync("succeeded");
        await visit.LeaveAsync();
    }

    [GeneratedRegex("from 1 to")]
    private static partial Regex WhatIsAllowed();

    [GeneratedRegex("1부터 60000까지")]
    private static partial Regex WhatIsAllowedInKorean();
}
