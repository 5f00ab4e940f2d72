// Words that end in a full stop without ending a sentence, and words that open one. Data for `passages.ts`, which uses it.

/**
 * Never end a sentence: what follows belongs to them. Without the final stop, all languages together; a capital must be
 * one in the text ("Col." but not "col."), a small letter may be either.
 */
export const leadingAbbreviations = new Set(
  (
    'Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Col Maj Capt Cpt Lt Sgt Cpl Cmdr Adm Sen Sens Rep Reps Gov Pres St Ste Mt Ft Rev Fr Hon Msgr Supt Insp ' +
    'M Mme Mlle MM Mgr Sr Sra Srta Dn Dña Da Lic Ing Arq Sig Sigg Dott Avv On Hr Dipl Dhr Mevr Inż Hab Doç Yrd Av ' +
    'v vs avg cf al approx viz i.e e.g z.b d.h u.a v.a o.ä i.d.r s.o s.u ggf vgl bzw sog inkl evtl т.е т.к г-н г-жа им ул проф акад ген ' +
    'św ul tzw np m.in örn bkz डॉ डा प्रो पं ড ডা'
  ).split(' '),
)

/** End a sentence only where a usual sentence opening follows. */
export const doubtfulAbbreviations = new Set(
  (
    'Inc Ltd Co Corp Plc Bros Jr Esq Ph.D LLC Dept Assn Govt Univ Ave Blvd Rd ' +
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
    'Ariz Calif Colo Conn Fla Ill Ind Kan Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Ala Ark Del Ga La Md ' +
    'est dgl Jh Chr Mio Mrd гг г в вв руб коп тыс млн млрд vd vb çev tys mln env EE.UU'
  ).split(' '),
)

/** Belong to the number that follows. */
export const numberAbbreviations = new Set(
  'No Nos Nr Nº Núm Num Art Arts p pp pg Fig Figs Vol Ch Chap Sec § Par Abs Ziff Str Tel ca c стр ст гл рис № p.m a.m Bd Kap S'.split(' '),
)

/** Words that open sentences often and names hardly ever: what follows a doubtful stop tells whether it ends a sentence. */
export const openingWords = new Set(
  (
    'The A An He She It They We I You This That These Those There But And In On At For From With After Before When While As If His Her Their Its ' +
    'However Meanwhile Since Some Many Most No Not Now What Why How Who By To So Then Yet Although Our My ' +
    'Der Die Das Er Sie Es Wir Ein Eine Im In Am Auf Bei Mit Nach Doch Aber Und Auch Dies Diese Seit Wer Was Wie Zu Von Für ' +
    'Le La Les Un Une Il Elle Ils Elles On Mais Et En Dans Pour Selon Cette Ce Ces ' +
    'El Los Las Una Uno Pero Según Esta Este Esto Por Para Con O Os As Um Uma Mas Ele Ela Eles Segundo ' +
    'Gli Lo Ma Secondo Questo Questa De Het Een Maar Hij Zij Ze ' +
    'Он Она Они Оно Это Эта Этот Но И В На По С Как Мы Я Что Для При Если Однако Bu O Ve Ama Ancak Bir '
  )
    .trim()
    .split(' '),
)

/** Languages that write ordinal numbers with a full stop ("3. Oktober"). */
export const ordinalLanguages = new Set([
  'de',
  'da',
  'no',
  'nb',
  'nn',
  'fi',
  'et',
  'lv',
  'hu',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bs',
  'pl',
  'tr',
  'is',
  'lb',
])
