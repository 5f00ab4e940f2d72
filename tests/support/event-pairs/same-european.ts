// Pairs of reports of one event, each in words of its own, in German, Spanish, French and Portuguese.
import { evening, morning, nextDay, type ReportPair } from './pair.ts'

export const sameEuropean: readonly ReportPair[] = [
  {
    what: 'a fire',
    language: 'de',
    one: {
      title: 'Großbrand in Lagerhalle in Bremen',
      at: morning,
      text: [
        'Bei einem Brand in einer Lagerhalle in Bremen ist am Montag ein Schaden von 800.000 Euro entstanden.',
        'Verletzt wurde niemand, teilte die Feuerwehr mit. 90 Einsatzkräfte waren vor Ort. Die Polizei ermittelt zur Ursache.',
      ],
    },
    other: {
      title: 'Bremer Lagerhalle brennt nieder',
      at: evening,
      text: [
        'Eine Lagerhalle in Bremen ist am Montag niedergebrannt. Der Schaden liegt nach Angaben der Polizei bei rund 800.000 Euro.',
        'Die Feuerwehr war mit 90 Einsatzkräften am Ort; Verletzte gab es bei dem Brand nicht.',
      ],
    },
  },
  {
    what: 'an accident',
    language: 'de',
    one: {
      title: 'Motorradfahrer stirbt bei Unfall nahe Passau',
      at: morning,
      text: [
        'Ein 34 Jahre alter Motorradfahrer ist am Montag bei einem Unfall nahe Passau ums Leben gekommen.',
        'Er war auf der Bundesstraße 12 mit einem Auto zusammengestoßen. Die Straße war drei Stunden gesperrt.',
      ],
    },
    other: {
      title: 'Tödlicher Unfall auf der B12: Motorradfahrer prallt gegen Auto',
      at: evening,
      text: [
        'Tödlich verletzt wurde am Montag ein 34-jähriger Motorradfahrer, der bei Passau auf der Bundesstraße 12 gegen ein Auto prallte.',
        'Nach dem Unfall war die Straße drei Stunden lang gesperrt, teilte die Polizei mit.',
      ],
    },
  },
  {
    what: 'a resignation',
    language: 'de',
    one: {
      title: 'Bürgermeister von Celle tritt zurück',
      at: morning,
      text: [
        'Der Bürgermeister von Celle, Jörg Brandt, ist am Montag aus gesundheitlichen Gründen zurückgetreten.',
        'Über die Nachfolge entscheidet der Rat in den nächsten Wochen. Brandt war seit 2015 im Amt.',
      ],
    },
    other: {
      title: 'Jörg Brandt gibt Amt als Bürgermeister ab',
      at: nextDay,
      text: [
        'Celle braucht ein neues Stadtoberhaupt: Bürgermeister Jörg Brandt hat sein Amt am Montag wegen seiner Gesundheit abgegeben.',
        'Der Rat will die Nachfolge noch im Dezember regeln. Brandt hatte Celle seit 2015 geführt.',
      ],
    },
  },
  {
    what: 'a derailment',
    language: 'es',
    one: {
      title: 'Descarrila un tren de mercancías cerca de Zamora',
      at: morning,
      text: [
        'Un tren de mercancías descarriló el lunes cerca de Zamora sin causar heridos, informó la empresa ferroviaria.',
        'La vía quedará cortada al menos dos días. Se investigan las causas del accidente.',
      ],
    },
    other: {
      title: 'Zamora: un mercancías se sale de la vía',
      at: evening,
      text: [
        'La línea que pasa por Zamora está cortada desde el lunes, cuando un tren de mercancías se salió de la vía.',
        'No hubo heridos. La empresa ferroviaria calcula que el tráfico tardará dos días en volver y busca las causas del descarrilamiento.',
      ],
    },
  },
  {
    what: 'a strike',
    language: 'es',
    one: {
      title: 'Los maestros de Oaxaca van a la huelga',
      at: morning,
      text: [
        'Los maestros de Oaxaca comenzaron el lunes una huelga para pedir mejores salarios y más plazas.',
        'El sindicato dijo que 40.000 docentes participan en el paro. El gobierno llamó al diálogo.',
      ],
    },
    other: {
      title: 'Huelga docente deja sin clases a Oaxaca',
      at: evening,
      text: [
        'Las escuelas de Oaxaca cerraron el lunes por la huelga de los maestros, que exigen salarios más altos y nuevas plazas.',
        'Según el sindicato, 40.000 docentes dejaron las aulas. El gobierno ofrece diálogo.',
      ],
    },
  },
  {
    what: 'a factory',
    language: 'fr',
    one: {
      title: 'L’usine de pneus d’Amiens fermera en 2027',
      at: morning,
      text: [
        'La direction a annoncé lundi la fermeture de l’usine de pneus d’Amiens, qui emploie 620 salariés.',
        'Les syndicats appellent à la grève. Le ministre demande des explications au groupe.',
      ],
    },
    other: {
      title: 'Amiens perd son usine de pneus et 620 emplois',
      at: evening,
      text: [
        'Choc à Amiens : les 620 salariés de l’usine de pneus ont appris lundi que leur site fermerait en 2027.',
        'Le ministre a convoqué la direction du groupe ; les syndicats préparent une grève.',
      ],
    },
  },
  {
    what: 'an avalanche',
    language: 'fr',
    one: {
      title: 'Deux skieurs tués par une avalanche à Tignes',
      at: morning,
      text: [
        'Deux skieurs ont été tués lundi par une avalanche à Tignes, ont annoncé les secours.',
        'Ils évoluaient hors piste. Le risque était de quatre sur cinq. Une enquête a été ouverte.',
      ],
    },
    other: {
      title: 'Avalanche mortelle à Tignes',
      at: evening,
      text: [
        'Une avalanche a emporté lundi deux skieurs qui se trouvaient hors piste au-dessus de Tignes. Les secours n’ont pu que constater leur mort.',
        'Le risque d’avalanche était de quatre sur une échelle de cinq.',
      ],
    },
  },
  {
    what: 'a flood',
    language: 'pt',
    one: {
      title: 'Chuva forte deixa desabrigados em Blumenau',
      at: morning,
      text: [
        'A chuva forte deixou 320 desabrigados em Blumenau na segunda-feira, informou a Defesa Civil.',
        'As aulas foram suspensas. O rio subiu sete metros e várias ruas ficaram alagadas.',
      ],
    },
    other: {
      title: 'Blumenau tem ruas alagadas e 320 pessoas fora de casa',
      at: evening,
      text: [
        'Em Blumenau, 320 pessoas tiveram de sair de casa por causa da chuva de segunda-feira, segundo a Defesa Civil.',
        'O rio está sete metros acima do normal, há ruas alagadas e as escolas não têm aulas.',
      ],
    },
  },
  {
    what: 'a campaign',
    language: 'pt',
    one: {
      title: 'Braga começa a vacinar contra a gripe',
      at: morning,
      text: [
        'A vacinação contra a gripe começou na segunda-feira em Braga para maiores de 60 anos.',
        'Há 45 mil doses nos centros de saúde, disse a diretora Marta Pinto. A campanha dura até dezembro.',
      ],
    },
    other: {
      title: 'Gripe: 45 mil vacinas chegaram a Braga',
      at: evening,
      text: [
        'Os centros de saúde de Braga receberam 45 mil doses da vacina contra a gripe e começaram a vacinar quem tem mais de 60 anos.',
        'A campanha de vacinação termina em dezembro, segundo a diretora Marta Pinto.',
      ],
    },
  },
  // Written after the signs were set.
  {
    what: 'school',
    language: 'de',
    one: {
      title: 'Schule in Plauen nach Brand geschlossen',
      at: morning,
      text: [
        'Nach einem Brand im Keller bleibt eine Grundschule in Plauen bis Freitag geschlossen, teilte die Stadt am Montag mit.',
        'Die 240 Kinder wurden rechtzeitig ins Freie gebracht. Die Ursache ist noch unklar.',
      ],
    },
    other: {
      title: 'Plauen: Feuer im Keller einer Grundschule',
      at: evening,
      text: [
        '240 Kinder mussten am Montag ihre Grundschule in Plauen verlassen, weil es im Keller brannte. Verletzt wurde niemand.',
        'Bis Freitag fällt der Unterricht aus. Warum das Feuer ausbrach, ist unklar.',
      ],
    },
  },
  {
    what: 'bakery',
    language: 'fr',
    one: {
      title: 'Incendie dans une boulangerie de Brest',
      at: morning,
      text: [
        'Un incendie a détruit une boulangerie de Brest dans la nuit de dimanche à lundi, sans faire de blessé.',
        'Une quarantaine de pompiers ont été mobilisés. L’origine du feu reste inconnue.',
      ],
    },
    other: {
      title: 'Brest : une boulangerie ravagée par le feu',
      at: evening,
      text: [
        'Il ne reste que les murs d’une boulangerie de Brest, ravagée par un incendie dans la nuit. Personne n’a été blessé.',
        'Quarante pompiers ont lutté contre le feu, dont l’origine est inconnue.',
      ],
    },
  },
  {
    what: 'festival',
    language: 'es',
    one: {
      title: 'El festival de jazz de Vitoria bate su récord',
      at: morning,
      text: [
        'El festival de jazz de Vitoria cerró el domingo con 52.000 espectadores, la cifra más alta de su historia.',
        'La directora, Ana Ruiz, anunció que la próxima edición durará diez días.',
      ],
    },
    other: {
      title: 'Vitoria despide su festival con 52.000 espectadores',
      at: evening,
      text: [
        'Nunca tanta gente escuchó jazz en Vitoria: 52.000 espectadores pasaron por el festival, que terminó el domingo.',
        'La directora Ana Ruiz quiere diez días de conciertos el próximo año.',
      ],
    },
  },
  {
    what: 'bus',
    language: 'pt',
    one: {
      title: 'Motoristas de ônibus de Recife entram em greve',
      at: morning,
      text: [
        'Os motoristas de ônibus de Recife entraram em greve na segunda-feira por aumento de 8% nos salários.',
        'O sindicato diz que 70% da frota parou. A prefeitura pediu à Justiça o fim da paralisação.',
      ],
    },
    other: {
      title: 'Greve de ônibus para o Recife',
      at: evening,
      text: [
        'Quem depende de ônibus em Recife ficou a pé na segunda-feira: os motoristas pararam 70% da frota e pedem 8% a mais de salário.',
        'A prefeitura foi à Justiça contra a greve.',
      ],
    },
  },
]
