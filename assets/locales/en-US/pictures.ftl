### The pictures of a plan, and what is done with each

picture-menu = Picture: { $picture }
picture-save = Save as SVG…
picture-copy = Copy as picture
picture-save-private = Save as SVG…, with private judgements
picture-copy-private = Copy as picture, with private judgements
picture-more-rows = { $count ->
    [one] And 1 more
   *[other] And { $count } more
}
